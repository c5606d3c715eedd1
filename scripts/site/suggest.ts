/** Where somebody suggests a change: the file that holds a page's words, in its host's own editor. */

/**
 * Address of `file` (from the project folder; a folder has no ending) on the host at `sourceAddress`. The paths are
 * those of GitHub; GitLab puts `-` in front of them.
 */
export function suggestAddress(sourceAddress: string, file: string): string {
  const base = sourceAddress.replace(/\/+$/, "");
  const dash = new URL(base).hostname.includes("gitlab") ? "/-" : "";
  const verb = /\.\w+$/.test(file) ? "edit" : "tree";
  return `${base}${dash}/${verb}/main/${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** `owner/name` of a project on GitHub, whose command line can tell where a file comes from; undefined elsewhere. */
export function gitHubRepository(sourceAddress: string | undefined): string | undefined {
  return /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?\/*$/.exec(sourceAddress ?? "")?.[1];
}
