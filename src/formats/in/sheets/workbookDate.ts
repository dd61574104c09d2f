/** Dates and times of cells as text, never surer than the cell shows them. */
import { numberText, type CellFormat, type ShownParts } from './workbookFormat';

const [DAY, MINUTE] = [86_400, 60];
/** 31 December 9999, the last that Excel knows. */
const LAST_DAY = 2_958_465;
/** Days from the beginning of 1900, as Excel counts, to that of 1904. */
const DAYS_TO_1904 = 1_462;
/** Excel has a 29 February 1900: its day 60. */
const NO_LEAP_DAY = 60;

/**
 * @param text days since the end of 1899, or since the beginning of 1904, with a fraction for the time of day
 * @returns EDTF; `14:30` where only a time is shown; the number where it is no date
 */
export function serialText(text: string, format: CellFormat, is1904: boolean): string {
  const seconds = Math.round(Number(text) * DAY);
  const days = Math.floor(seconds / DAY) + (is1904 ? DAYS_TO_1904 : 0);
  if (format.kind !== 'date' || text === '' || !(seconds >= 0 && days <= LAST_DAY)) return numberText(text, format);
  if (format.elapsed) return timeText(seconds, format);
  if (format.hours && (!showsDate(format) || days < 1)) return timeText(seconds % DAY, format);
  if (days < 1) return numberText(text);
  const passed = days < NO_LEAP_DAY ? days : days - 1;
  return dateText(new Date(Date.UTC(1899, 11, 31 + passed)).toISOString(), format);
}

/** @param iso `2022-09-13`, perhaps with a time of day @returns the same as `serialText` */
export function isoText(iso: string, format: CellFormat): string {
  if (format.kind !== 'date') return dateText(iso, { year: true, month: true, day: true });
  if (showsDate(format) || !format.hours) return dateText(iso, format);
  const [, hours, minutes, seconds] = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(iso) ?? [];
  return timeText((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE + Number(seconds ?? 0), format);
}

/** @param duration `PT14H30M00S` @returns `14:30` */
export function durationText(duration: string, format: CellFormat): string {
  const found = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duration);
  if (!found || found[1]) return duration;
  const [hours, minutes, seconds] = found.slice(2).map((part) => Number(part ?? 0)) as [number, number, number];
  const all = (hours * 60 + minutes) * MINUTE + seconds;
  if (format.kind !== 'date') return timeText(all, { seconds: seconds > 0 });
  return timeText(format.elapsed ? all : all % DAY, format);
}

const showsDate = ({ year, month, day }: ShownParts) => year || month || day;

function dateText(iso: string, shown: Pick<ShownParts, 'year' | 'month' | 'day'>): string {
  const found = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found;
  const parts = [shown.year ? year : 'XXXX', shown.month ? month : 'XX', shown.day ? day : 'XX'];
  while (parts.length > 1 && parts.at(-1) === 'XX') parts.pop();
  return parts.join('-');
}

function timeText(all: number, { seconds }: Pick<ShownParts, 'seconds'>): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(all / MINUTE);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return seconds ? `${time}:${two(all % MINUTE)}` : time;
}
