/** Runs our Eleventy plugins outside Eleventy, to see what they add. */
import type { EleventyConfig, FilterContext } from "@11ty/eleventy";
import { Environment } from "nunjucks";

export interface Added {
  data: Record<string, unknown>;
  /** What a template says on the page at `url`, by the Nunjucks that Eleventy uses. */
  say(template: string, values?: object, url?: string): string;
}

/** What `plugin` adds when it is given `options`. */
export function added<Options>(
  plugin: (config: EleventyConfig, options: Options) => void,
  options: Options,
): Added {
  const data: Record<string, unknown> = {};
  const filters = new Map<string, (this: FilterContext, ...values: never[]) => unknown>();
  const config: Partial<EleventyConfig> = {
    addGlobalData: (name, value) => void Object.assign(data, { [name]: value }),
    addFilter: (name, filter) => void filters.set(name, filter),
  };
  plugin(config as EleventyConfig, options);
  return {
    data,
    say: (template, values = {}, url = "/a/") => {
      const environment = new Environment(null, { autoescape: true, throwOnUndefined: true });
      for (const [name, filter] of filters)
        environment.addFilter(name, (...given: never[]) => filter.apply({ page: { url } }, given));
      return environment.renderString(template, values);
    },
  };
}
