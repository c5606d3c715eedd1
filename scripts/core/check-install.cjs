/**
 * Before any command of package.json: says what to type when its Node cannot run TypeScript, or packages are missing.
 * Loaded by `node -r`, and written in JavaScript that Node 12 reads: nothing newer may stand here.
 */
// biome-ignore lint/style/useNodejsImportProtocol: Node 12 does not know "node:fs".
const { existsSync } = require("fs");

/** As .nvmrc pins it. */
const NEEDED = 24;

function end(why) {
  console.error(`${why} Type: npm ci`);
  process.exit(2);
}

if (!existsSync(`${__dirname}/../../node_modules`))
  end("The packages of this project are not installed yet.");
if (Number.parseInt(process.versions.node, 10) < NEEDED)
  end(
    `This needs Node ${NEEDED}, which npm ci installs in this folder; it was started by Node ${process.versions.node}.`,
  );

// The packages may be those of an older package.json.
process.on("uncaughtExceptionMonitor", (reason) => {
  const missing = /Cannot find package '([^']+)'/.exec(String(reason));
  if (missing) end(`The package ${missing[1]} is not installed.`);
});
