/** 'Xã An Ninh' inside a sentence or a line: 'xã An Ninh'. */
export const inSentence = (place: string): string =>
  place.replace(/^(Xã|Thị trấn|Phường|Huyện)(?= )/u, (word) => word.toLowerCase())
