/** Every page is correct HTML by the standard and by accessibility rules that need no browser. */
import { HtmlValidate, type RuleConfig } from "html-validate";
import type { Check } from "./finding.ts";

const rules: RuleConfig = {
  // The standard's own examples write it in small letters, and its case means nothing (HTML, 13.1.1).
  "doctype-style": "off",
  // Prettier's and the standard's own examples write void elements both ways; the meaning is the same.
  "void-style": "off",
  // Templates indent their pieces; a space at a line's end never reaches a reader.
  "no-trailing-whitespace": "off",
  // Long titles are a matter of words: the content rules limit them.
  "long-title": "off",
  // Our own files come from the same host, so a digest would guard them against nobody.
  "require-sri": "off",
};

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules,
});

export const htmlCheck: Check = {
  name: "html",
  promise: "Every page is correct HTML.",
  begin: () => ({
    look: async ({ open, traffic }) => {
      await open();
      // The source as it was sent, before the browser mends it.
      const sent = traffic.responses.find((response) => response.request().isNavigationRequest());
      const report = await validator.validateString((await sent?.text()) ?? "");
      return report.results.flatMap(({ messages }) =>
        messages.map(({ line, column, selector, message, ruleId }) => ({
          where: selector ?? `${line}:${column}`,
          message: `${message} (html-validate ${ruleId}, line ${line})`,
        })),
      );
    },
  }),
};
