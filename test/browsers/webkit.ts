/** WebKitGTK, driven through its own WebDriver (W3C WebDriver 2) on a screen that nobody sees. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import type { Readable } from "node:stream";
import { setTimeout as later } from "node:timers/promises";
import type { Reader } from "./reader.ts";

/** The key under which WebDriver hands over an element (section 12.1). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const START_MS = 10_000;

export interface WebKit {
  reader: Reader;
  close(): Promise<void>;
}

/** Starts a screen, the driver and one window. `close` ends all three. */
export async function launchWebKit([driver = "", screen = ""]: readonly string[]): Promise<WebKit> {
  const started: ChildProcess[] = [];
  const close = async () => {
    for (const child of started.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    }
  };
  try {
    const server = spawn(screen, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    started.push(server);
    const [display] = await once(server.stdio[3] as Readable, "data");
    const port = await freePort();
    started.push(
      spawn(driver, [`--port=${port}`], {
        stdio: "ignore",
        env: { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: "x11", GTK_A11Y: "none" },
      }),
    );
    const ask = await newSession(`http://127.0.0.1:${port}`);
    return {
      reader: reader(ask, String(await ask("GET", "window"))),
      close: async () => {
        await ask("DELETE", "").catch(() => {});
        await close();
      },
    };
  } catch (reason) {
    await close();
    throw reason;
  }
}

/** A page of another address that shows `address` in a frame of this width, in CSS pixels. */
async function frameServer(address: string, width: number): Promise<{ address: string; close(): void }> {
  const frame = `<!doctype html><title>Frame</title><body style="margin:0"><iframe width="${width}" height="800" style="border:0" src="${address.replaceAll("&", "&amp;")}"></iframe>`;
  const server = createHttpServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(frame),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

type Ask = (method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => Promise<unknown>;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

async function newSession(base: string): Promise<Ask> {
  const end = performance.now() + START_MS;
  while (!(await fetch(`${base}/status`).catch(() => undefined))) {
    if (performance.now() > end) throw new Error("WebKitWebDriver did not answer.");
    await later(50);
  }
  const { sessionId } = (await request(base, "POST", "/session", {
    capabilities: { alwaysMatch: { pageLoadStrategy: "normal" } },
  })) as { sessionId: string };
  return (method, path, body) =>
    request(base, method, `/session/${sessionId}${path === "" ? "" : `/${path}`}`, body);
}

async function request(base: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(base + path, {
    method,
    ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebKit: ${value.error}, ${value.message}`);
  return value;
}

function reader(ask: Ask, handle: string): Reader {
  const to: Ask = async (...asked) => {
    if ((await ask("GET", "window").catch(() => "")) !== handle) await ask("POST", "window", { handle });
    return ask(...asked);
  };
  const element = async (selector: string): Promise<string> => {
    const found = (await to("POST", "element", { using: "css selector", value: selector })) as {
      [ELEMENT]: string;
    };
    return found[ELEMENT];
  };
  const evaluate: Reader["evaluate"] = async (work, ...args) =>
    (await to("POST", "execute/sync", {
      script: `return (${work}).apply(null, arguments)`,
      args,
    })) as never;
  return {
    evaluate,
    goto: async (url) => void (await to("POST", "url", { url })),
    gotoAt: async (address, width) => {
      // Its window cannot be narrower than its buttons, so the page is shown in a frame.
      const around = await frameServer(address, width);
      try {
        await to("POST", "url", { url: around.address });
        await to("POST", "frame", { id: 0 });
      } finally {
        around.close();
      }
      const at = await evaluate(() => location.href);
      if (at !== address) throw new Error(`The frame shows ${at} in place of ${address}.`);
    },
    click: async (selector) => {
      // The driver does not wait for a smooth scroll to end.
      await evaluate(
        (wanted) => document.querySelector(wanted)?.scrollIntoView({ behavior: "instant", block: "center" }),
        selector,
      );
      const id = await element(selector);
      await to("POST", `element/${id}/click`);
    },
    type: async (selector, text) => {
      const id = await element(selector);
      await to("POST", `element/${id}/value`, { text });
    },
    reload: async () => void (await to("POST", "refresh")),
    back: async () => void (await to("POST", "back")),
    forward: async () => void (await to("POST", "forward")),
    newTab: async () => {
      const opened = (await to("POST", "window/new", { type: "tab" })) as { handle: string };
      return reader(ask, opened.handle);
    },
    close: async () => void (await to("DELETE", "window")),
  };
}
