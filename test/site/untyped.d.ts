/** The little we use of Nunjucks, which ships no types. */
declare module "nunjucks" {
  export class Environment {
    constructor(loader: null, options: { autoescape: boolean; throwOnUndefined: boolean });
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    renderString(template: string, values: object): string;
  }
}
