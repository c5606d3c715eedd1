/** Loaded before a test when coverage is measured: browsers that it starts also measure what runs in their pages. */
import { registerHooks } from "node:module";

const measured = new URL("./measured-browser.ts", import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = context.parentURL?.endsWith("/scripts/browser/launch.ts") ?? false;
    return specifier === "puppeteer-core" && isOurs
      ? { url: measured, shortCircuit: true }
      : next(specifier, context);
  },
});
