/** Numbers as English writes them. */

/** With a comma at each thousand: "1,000". */
/** Small numbers without the browser's tables, which take it long to set up. */
export const formatNumber = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1000
    ? `${value}`
    : value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
