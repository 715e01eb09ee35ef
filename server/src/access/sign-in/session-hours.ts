/** A session ends after ten hours whatever happens: one working day. */
export const SESSION_HOURS = 10
