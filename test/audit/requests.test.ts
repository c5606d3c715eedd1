import * as assert from "uvu/assert";
import { requestsCheck } from "../../scripts/audit/requests.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

describe("requests", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(requestsCheck, GOOD), []);
  });

  test("reports what is loaded, loaded late, sent by script, and would be sent by a click", async () => {
    const found = await put(requestsCheck, ["requests-faults"]);
    assert.equal(places(found).sort(), [
      "#pings",
      "#prepares",
      "#sends",
      "https://beacon.example/",
      "https://late.example/pixel.png",
      "https://picture.example/pixel.png",
      "https://script.example/answers",
      "wss://socket.example/",
    ]);
  });
});
