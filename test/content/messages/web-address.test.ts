import * as assert from "uvu/assert";
import { addressFault } from "../../../scripts/content/messages/web-address.ts";
import { describe } from "../../support/describe.ts";

describe("a web address", (test) => {
  test("is fine as the start of a site, with a folder or without", () => {
    for (const address of [
      "https://board.example",
      "https://board.example/",
      "https://www.board.example/name/",
    ])
      assert.is(addressFault(address, "site"), undefined, address);
  });

  test("is fine as any page", () => {
    for (const address of [
      "https://board.example/a.html?b=c&d=%20#e",
      "https://board.example:8443/(a)/b_c~d;e,f'g!",
    ])
      assert.is(addressFault(address, "page"), undefined, address);
  });

  test("is not fine when it is missing or empty", () => {
    const fault = ". Type an address that starts with https://, such as https://www.example.org/.";
    for (const address of ["", " ", "undefined", "/about/"])
      assert.is(addressFault(address, "page"), fault, address);
  });

  // The full wording of every fault stands in test/fixtures/bad/references.yaml and links.yaml.
  for (const [address, part] of [
    ["https://127.0.0.1/", "one computer"],
    ["https://[::1]/", "one computer"],
    ["https://board/", "one computer"],
    ["https://board.example/<b>", "no place"],
    ["https://board.example/a|b", "no place"],
    ["https://board..example/", "two full stops"],
    ["https://a_b.example/", "where _ has no place"],
    ["https:board.example", '"https://board.example"'],
    ["ftp://board.example/", "starts with https://"],
  ] as const) {
    test(`is not fine as ${address}`, () => assert.match(addressFault(address, "page") ?? "", part));
  }
});
