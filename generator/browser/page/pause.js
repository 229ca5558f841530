/** Lets the page draw and answer between two long steps, or waits so many milliseconds. */
export const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));
