/** Headings of the accessibility statement's page under which the website inserts facts. */
export const accessibilityHeadings = {
  status: "Compliance status",
  problems: "Non-compliance with the accessibility regulations",
  contact: "Feedback and contact information",
  preparation: "Preparation of this accessibility statement",
} as const;
