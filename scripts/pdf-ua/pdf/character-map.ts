/** Writes the map from the codes of a font to characters (ToUnicode, ISO 32000-1 9.10.3). */

/** Pairs in one section, at most. */
const SECTION = 100;

/** The text of a map for codes of two bytes; the same pairs give the same text. */
export function characterMap(characters: ReadonlyMap<number, string>): string {
  const pairs = [...characters]
    .sort(([one], [other]) => one - other)
    .map(
      ([code, text]) =>
        `<${hex(code)}> <${Array.from(text.split(""), (unit) => hex(unit.charCodeAt(0))).join("")}>`,
    );
  const sections: string[] = [];
  for (let at = 0; at < pairs.length; at += SECTION) {
    const part = pairs.slice(at, at + SECTION);
    sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
