// The browser comes from the npm registry (@sparticuz/chromium) or from the machine, never from Puppeteer's own download.
module.exports = { skipDownload: true };
