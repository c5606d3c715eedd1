import { breaking } from "./breaking.ts";

breaking("inspect/headings", {
  "7.4.2-1": ({ first, set }) => set(first("H2").dict, "S", "H4"),
  "7.4.4-2 7.4.4-3": ({ first, append }) => void append(first("Document").dict, "H"),
});
