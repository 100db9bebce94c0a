// Validates the feed at the given address and writes its findings as JSON.
const { RpdeValidator } = require('@openactive/rpde-validator');

RpdeValidator(process.argv[2], { requestDelayMs: 0, timeoutMs: 10000, pageLimit: 50, logCallback: () => {} })
  .then((feed) => console.log(JSON.stringify(feed.pages.flatMap((page) => page.errors).map((error) => ({
    severity: error.severity, type: error.type, message: error.message,
  })))))
  .catch((error) => { console.error(error); process.exit(1); });
