/** Columns of a downloaded sheet that are no part of the form. */
export const REVIEW_TITLE = 'Cần xem lại'
export const MARK_TITLE = 'Mã dòng (giữ nguyên)'
