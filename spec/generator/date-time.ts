const form =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))$/i;

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * The format `date-time` of JSON Schema: RFC 3339, section 5.6, with the days of the calendar, and a leap second only at
 * the end of a day in UTC. The one format that the API description uses; it is bundled into the generated validators.
 */
export function isDateTime(text: string): boolean {
  const parts = form.exec(text);
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const { sign, offsetHour = '0', offsetMinute = '0' } = parts.groups ?? {};
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return false;
  if (day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 60) return false;
  const minuteInUtc = hour * 60 + minute - (sign === '-' ? -offset : offset);
  return second < 60 || (minuteInUtc + 1440) % 1440 === 1439;
}
