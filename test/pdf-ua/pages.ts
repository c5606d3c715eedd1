/** Two pages that hold nearly everything that HTML can say, written by different hands. */
import { readFileSync } from "node:fs";

export interface TestPage {
  body: string;
  styles: string;
}

const read = (name: string) => readFileSync(`test/fixtures/pdf-ua/${name}`, "utf8");

export const everything: TestPage = { body: read("everything.html"), styles: read("everything.css") };

const DRAWING =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Cpath d='M0 0h9v9H0z'/%3E%3C/svg%3E";
/** Two pixels of four are black. */
const PHOTO =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQAAAABazTCJAAAADElEQVR42mNwYGgAAAFEAMEEh8/6AAAAAElFTkSuQmCC";
const rows = Array.from(
  { length: 60 },
  (_, row) => `<tr><td>${row + 1}</td><td>What is done<br>in step ${row + 1}</td></tr>`,
);

/** As somebody whom we do not know might write, with a table and a link that run over pages. */
export const variety: TestPage = {
  body: read("variety.html")
    .replaceAll("SQUARE", DRAWING)
    .replaceAll("PIXELS", PHOTO)
    .replace("TURN", "words of a link that goes on and on, ".repeat(90))
    .replace("ROWS", rows.join("")),
  styles: read("variety.css"),
};
