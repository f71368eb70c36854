const { existsSync } = require('node:fs');
const path = require('node:path');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium that PATH leads to first, else the one in the folder of packages. Plain JavaScript: the launcher asks on a bare clone, the tests ask too. */
exports.findChromium = (folders = process.env.PATH ?? '') =>
  [...folders.split(path.delimiter), '/usr/bin'].filter(Boolean).flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find((program) => existsSync(program));
