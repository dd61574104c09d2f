/** Numbers as English writes them. */

/** With a comma at each thousand: "1,000". */
export const formatNumber = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
