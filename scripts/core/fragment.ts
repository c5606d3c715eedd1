/** As browsers look a fragment up: percent codes are read where they can be (HTML, 7.4.6.4). */
export function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
