/** Marks an event whose instant the imported file does not tell; stands as its reason (Vietnamese, shown as it is). */
export const UNKNOWN_INSTANT = 'Không rõ thời điểm trong tệp nguồn';
