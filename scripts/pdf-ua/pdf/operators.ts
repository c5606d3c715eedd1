/** Reads a content stream operator by operator, with byte offsets, so that it can be edited without rewriting the rest. */

/** A number, a name with its solidus (`"/F4"`), a string, an array, a dictionary, or true, false and null. */
export type Operand = number | string | Uint8Array | boolean | null | Operand[] | Map<string, Operand>;

/** Receives each operator with its operands; `start` is the offset of the first operand, `end` the one after the operator. */
export type Visit = (operator: string, operands: Operand[], start: number, end: number) => void;

const SPACE = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) SPACE[code] = 1;
/** White space and delimiters (ISO 32000-1 7.2.2), which end a word. */
const ENDS_WORD = Uint8Array.from(SPACE);
for (const sign of "()<>[]{}/%") ENDS_WORD[sign.charCodeAt(0)] = 1;

/** Calls `visit` for every operator of a decoded content stream; an inline image counts as one operator `BI`. */
export function readOperators(bytes: Uint8Array, visit: Visit): void {
  new Reader(bytes).operators(visit);
}

class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;
  /** Set when the word just read was an operator, not an operand. */
  private operator = "";

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  operators(visit: Visit): void {
    let operands: Operand[] = [];
    let start = -1;
    for (this.skipSpace(); this.at < this.bytes.length; this.skipSpace()) {
      if (start < 0) start = this.at;
      this.operator = "";
      const value = this.value();
      if (this.operator === "") {
        operands.push(value);
        continue;
      }
      if (this.operator === "BI") this.skipInlineImage();
      visit(this.operator, operands, start, this.at);
      operands = [];
      start = -1;
    }
  }

  private code(offset = 0): number {
    return this.bytes[this.at + offset] ?? -1;
  }

  private skipSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const code = this.code();
      if (code === 37)
        while (this.at < this.bytes.length && this.code(1) !== 10 && this.code(1) !== 13) this.at++;
      else if (SPACE[code] !== 1) return;
    }
  }

  private value(): Operand {
    switch (this.code()) {
      case 47:
        this.at++;
        return this.name();
      case 40:
        return this.literalString();
      case 60:
        return this.code(1) === 60 ? this.dictionary() : this.hexString();
      case 91:
        return this.array();
    }
    const number = this.number();
    if (number !== undefined) return number;
    const word = this.word();
    if (word === "") {
      this.at++;
      return null;
    }
    if (word === "true" || word === "false") return word === "true";
    if (word !== "null") this.operator = word;
    return null;
  }

  private name(): string {
    const word = this.word();
    if (!word.includes("#")) return `/${word}`;
    return `/${word.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}`;
  }

  /** Reads a number digit by digit, which is several times faster than by way of a string. */
  private number(): number | undefined {
    const { bytes } = this;
    const start = this.at;
    const sign = bytes[start];
    let at = sign === 45 || sign === 43 ? start + 1 : start;
    let value = 0;
    let scale = 0;
    for (; at < bytes.length; at++) {
      const code = bytes[at] ?? 0;
      if (code >= 48 && code <= 57) {
        value = value * 10 + code - 48;
        scale *= 10;
      } else if (code === 46 && scale === 0) scale = 1;
      else break;
    }
    const nothing = at === start || (at === start + 1 && (sign === 45 || sign === 43 || sign === 46));
    if (nothing || (at < bytes.length && ENDS_WORD[bytes[at] ?? 0] !== 1)) return undefined;
    this.at = at;
    const size = scale > 1 ? value / scale : value;
    return sign === 45 ? -size : size;
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.bytes.length && ENDS_WORD[this.code()] !== 1) this.at++;
    const [first = 0, second = 0] = [this.bytes[start], this.bytes[start + 1]];
    if (this.at === start + 1) return String.fromCharCode(first);
    if (this.at === start + 2) return String.fromCharCode(first, second);
    return latin1(this.bytes.subarray(start, this.at));
  }

  private hexString(): Uint8Array {
    this.at++;
    const room = new Uint8Array(Math.ceil(Math.max(this.bytes.indexOf(62, this.at) - this.at, 0) / 2));
    let digits = 0;
    for (; this.at < this.bytes.length && this.code() !== 62; this.at++) {
      const digit = hexDigit(this.code());
      if (digit < 0) continue;
      // A missing last digit counts as 0 (ISO 32000-1 7.3.4.3).
      room[digits >> 1] = (room[digits >> 1] ?? 0) + (digits % 2 === 0 ? digit * 16 : digit);
      digits++;
    }
    this.at++;
    return digits === 2 * room.length ? room : room.subarray(0, Math.ceil(digits / 2));
  }

  private literalString(): Uint8Array {
    const out: number[] = [];
    this.at++;
    for (let depth = 1; this.at < this.bytes.length; this.at++) {
      const code = this.code();
      if (code === 92) {
        this.at++;
        this.escaped(out);
        continue;
      }
      if (code === 40) depth++;
      if (code === 41 && --depth === 0) break;
      out.push(code);
    }
    this.at++;
    return Uint8Array.from(out);
  }

  /** One escape sequence (ISO 32000-1 table 3); leaves the position on its last byte. */
  private escaped(out: number[]): void {
    const code = this.code();
    if (code >= 48 && code <= 55) {
      let value = 0;
      let length = 0;
      for (; length < 3 && this.code(length) >= 48 && this.code(length) <= 55; length++)
        value = value * 8 + this.code(length) - 48;
      this.at += length - 1;
      out.push(value & 255);
    } else if (code === 13) {
      if (this.code(1) === 10) this.at++;
    } else if (code !== 10) {
      const named = "nrtbf".indexOf(String.fromCharCode(code));
      out.push(named < 0 ? code : ([10, 13, 9, 8, 12][named] ?? code));
    }
  }

  private array(): Operand[] {
    const out: Operand[] = [];
    this.at++;
    for (this.skipSpace(); this.at < this.bytes.length && this.code() !== 93; this.skipSpace())
      out.push(this.value());
    this.at++;
    return out;
  }

  private dictionary(): Map<string, Operand> {
    const out = new Map<string, Operand>();
    this.at += 2;
    for (this.skipSpace(); this.at < this.bytes.length && this.code() !== 62; this.skipSpace()) {
      const key = this.value();
      this.skipSpace();
      out.set(String(key).slice(1), this.value());
    }
    this.at += 2;
    return out;
  }

  private skipInlineImage(): void {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const ends = this.code() === 69 && this.code(1) === 73 && SPACE[this.code(-1)] === 1;
      if (ends && (this.at + 2 >= bytes.length || SPACE[this.code(2)] === 1)) break;
      this.at++;
    }
    this.at += 2;
  }
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 87;
  return letter >= 10 && letter <= 15 ? letter : -1;
}

/** Bytes as characters of the same codes. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
