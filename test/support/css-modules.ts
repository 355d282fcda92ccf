/** Stands for every CSS module in jsdom: `styles.row` is the class `row`. */
const styles: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) });

module.exports = styles;
