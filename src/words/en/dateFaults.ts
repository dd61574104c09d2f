/** What is wrong with a date, and what to write instead. */
import { dayOfMonth, months } from './dates';

const faultOf = (fault: string, fix: string) => ({ fault, fix });
const textOf = (text: string) => `“${text.slice(0, 60)}”`;
const write = (text: string) => `Write ${text}.`;

export const writeOneOf = (dates: readonly string[]) => write(dates.join(' or '));
export const writeADate = 'Write a date such as 2023-09-13, 2023-09, 2023 or 198X.';

const LEAVE_OUT = 'Leave the field out where no date is given.';
export const empty = faultOf('the date is empty', LEAVE_OUT);
export const notADate = (text: string) => faultOf(`“${text}” is not a date`, LEAVE_OUT);
export const notEdtf = (text: string) => `${textOf(text)} is not an EDTF date`;
export const timeOfDay = (text: string, date: string) =>
  faultOf(`${textOf(text)} holds a time of day`, `Leave the time out: ${date}.`);
/** @param written with its ends the right way round */
export const intervalReversed = (text: string, written: string) =>
  faultOf(`the interval ${text} ends before it starts`, write(written));

export const yearMinusZero = faultOf('-0000 is not a year', write('0000'));
export const longYear = (digits: number) =>
  faultOf(`the year has more than ${digits} digits`, `Write at most ${digits}.`);
export const needlessY = (text: string, year: string) => faultOf(`${text} has no need of its Y`, write(year));
export const monthOfManyYears = (text: string, year: string) =>
  faultOf(`${text} gives a month of such a year`, write(year));
export const dayOfUnknownMonth = (text: string, month: string) =>
  faultOf(`${text} gives a day of an unknown month`, write(month));
export const dayOfSeason = (text: string, season: string) => faultOf(`${text} gives a day of a season`, write(season));
export const notAMonth = (month: string) =>
  faultOf(`${month} is not a month`, 'Months run from 01 to 12, seasons from 21 to 24.');
/** @param month from 1 @param days that month has */
export const notADay = (day: number, month: number, year: string, days: number) =>
  faultOf(
    `${dayOfMonth(day, months[month - 1] ?? '')} is not a day of the calendar in ${year}`,
    `That month has ${days} days.`,
  );

export const openSet = (text: string, close: string) =>
  faultOf(`the set ${textOf(text)} is not closed`, `End it with ${close}.`);
export const largeSet = (count: number) => faultOf(`the set has ${count} members`, 'Write a range or an interval.');
export const emptyMember = faultOf('a member of the set is empty', 'Put a date between the commas.');
export const intervalInSet = (text: string) =>
  faultOf(`the interval ${text.slice(0, 60)} cannot stand in a set`, 'A range in a set has two dots: 2020..2022.');
export const notARange = (text: string) =>
  faultOf(`${textOf(text)} is not a range of dates`, 'A range has two dates: 2020..2022.');
export const runsOnFirst = (text: string) => runsOn(text, 'Put it first.');
export const runsOnLast = (text: string) => runsOn(text, 'Put it last.');
const runsOn = (text: string, fix: string) => faultOf(`${text} runs on past the other dates of the set`, fix);
/** @param written with its ends the right way round */
export const rangeReversed = (text: string, written: string) =>
  faultOf(`the range ${text} ends before it starts`, `Turn it round: ${written}.`);
