import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { withoutVolatileFields } from "./sbom.ts";

describe("the bill of materials", (test) => {
  const bill = (serialNumber: string, timestamp: string, name: string) => ({
    bomFormat: "CycloneDX",
    serialNumber,
    metadata: { timestamp, tools: [], component: { name, version: "1.0.0" } },
    components: [{ name: "a" }],
  });

  test("is the same whenever and wherever it is made, and keeps everything else", () => {
    const one = withoutVolatileFields(
      bill("urn:uuid:1", "2026-01-01T00:00:00Z", "main"),
      "practice-checklist",
    );
    assert.equal(
      one,
      withoutVolatileFields(bill("urn:uuid:2", "2027-01-01T00:00:00Z", "copy"), "practice-checklist"),
    );
    assert.equal(one, {
      bomFormat: "CycloneDX",
      metadata: { tools: [], component: { name: "practice-checklist", version: "1.0.0" } },
      components: [{ name: "a" }],
    } as never);
  });
});
