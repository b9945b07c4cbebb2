// The endpoints of shared cars: always of the one who is signed in, so that no address names a person.
import { handOver, type Route, route } from '#platform/http/route';
import {
  Booked,
  Booking,
  BookingId,
  Bookings,
  bookingPath,
  bookPath,
  calendarPath,
  Near,
  NearAsked,
  nearPath,
  Places,
  placesPath,
  Quote,
  quotePath,
  StepAsked,
  stepPath,
  Wish,
} from './contract.ts';
import { listNear, listPlaces } from './find-cars.ts';
import { handOverCalendar } from './hand-over-calendar.ts';
import { bookCar, quoteCar } from './quote-car.ts';
import { showBooking, showBookings, takeStep } from './show-bookings.ts';

const own = { who: ['traveller'] } as const;
const one = { ...own, params: BookingId } as const;

export const routes: readonly Route[] = [
  route('GET', placesPath, { ...own, answer: Places, answers: listPlaces }),
  route('POST', nearPath, { ...own, body: NearAsked, answer: Near, answers: listNear }),
  route('POST', quotePath, { ...own, body: Wish, answer: Quote, answers: quoteCar }),
  route('POST', bookPath, { ...own, body: Wish, answer: Booked, answers: bookCar }),
  route('GET', bookPath, { ...own, answer: Bookings, answers: showBookings }),
  route('GET', bookingPath(':booking'), { ...one, answer: Booking, answers: showBooking }),
  route('POST', stepPath(':booking'), { ...one, body: StepAsked, answer: Booking, answers: takeStep }),
  handOver(calendarPath(':booking'), { params: BookingId, answers: handOverCalendar }),
];
