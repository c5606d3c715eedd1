/** Every folder and file that the commands touch, written once. */
import { fileURLToPath } from "node:url";

/** The project folder, whatever folder the command was started in. */
export const project = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const paths = {
  content: inProject("content"),
  layouts: inProject("layouts"),
  /** Eleventy's input folder: templates that developers own, never words. */
  pages: inProject("layouts/pages"),
  site: inProject("output/site"),
  /** The editions of the boards of a consortium, each as it was built last. */
  editions: inProject("output/editions"),
  /** What `npm run check` builds and looks at, so that it leaves the site of the last build alone. */
  checked: inProject("output/check"),
  reports: inProject("output/reports"),
  /** Safe to delete at any time. */
  cache: inProject(".cache"),
} as const;
