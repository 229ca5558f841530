/** Lets the page draw and answer between two long steps. */
export const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
