/** A link to a choice of parts whose `#` a mail program has encoded asks for a page that is not there: it is led on. */

const mended = location.pathname.replace(/(\/build-a-pack\/(?:sheets\/)?)%(?:25)?23/i, "$1#");
// The origin stands before it, so that no address leads to another site.
if (mended !== location.pathname) location.replace(location.origin + mended);
