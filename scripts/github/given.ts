/** What a workflow tells a command by its environment. */

/** The value of a variable. Throws when it is not set, which only happens outside the workflow. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this command is run by a file in .github/workflows.`);
  return value;
}
