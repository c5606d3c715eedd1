/** The little of Eleventy that we use; the package ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyPage {
    /** Address from the top of the site: `/checklist/daily-life/`; false when nothing is written. */
    url: string | false;
  }

  /** What a filter finds in `this`. */
  export interface FilterContext {
    page: EleventyPage;
  }

  export interface EleventyConfig {
    benchmarkManager: { get(group: string): { setMinimumThresholdMs(milliseconds: number): void } };
    ignores: Set<string>;
    addGlobalData(name: string, value: unknown): void;
    addTransform(name: string, transform: (content: unknown) => unknown): void;
    addFilter(name: string, filter: (this: FilterContext, ...values: never[]) => unknown): void;
    addPlugin<Options>(plugin: (config: EleventyConfig, options: Options) => void, options?: Options): void;
    setNunjucksEnvironmentOptions(options: { throwOnUndefined: boolean; autoescape: boolean }): void;
    setTemplateFormats(formats: string[]): void;
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setLayoutsDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setUseGitIgnore(use: boolean): void;
    setUseTemplateCache(use: boolean): void;
    setFrontMatterParsingOptions(options: {
      language: string;
      engines: Record<string, ((text: string) => never) | { parse(text: string): never }>;
    }): void;
  }

  export interface RenderedPage {
    url: string | false;
    inputPath: string;
    outputPath: string | false;
    content: string;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; config: (config: EleventyConfig) => void | Promise<void> },
    );
    disableLogger(): void;
    toJSON(): Promise<RenderedPage[]>;
  }
}
