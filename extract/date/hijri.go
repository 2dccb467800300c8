package date

// The Hijri calendar of Umm al-Qura, which Saudi Arabia uses for civil dates:
// the months of 1300 to 1500 AH as Unicode ICU has them (calendar
// islamic-umalqura, after R. H. van Gent), 12 bits a year, the lowest for
// Muharram, 1 for 30 days. Other countries follow the sighting of the moon and
// may differ by a day; years outside the table follow the tabular calendar.
const (
	firstHijri = 1300
	lastHijri  = 1500
	hijriEpoch = Day(-31826) // 1 Muharram 1300 AH

	hijriMonths = "" +
		"5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a" +
		"752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa95536975" +
		"2f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac56" +
		"4aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2" +
		"aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5" +
		"aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa" +
		"bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d" +
		"2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26" +
		"a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9" +
		"5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65" +
		"d4a"
)

// The bounds of Hijri years that are believed: 622 CE to the year 2300 or so.
const (
	minHijri = 1
	maxHijri = 1730
)

// hijriDay is the day of a Hijri date; NoDay when there is none.
func hijriDay(year, month, day int) Day {
	from, to := hijriMonth(year, month)
	if from == NoDay || day < 1 || from+Day(day-1) > to {
		return NoDay
	}
	return from + Day(day-1)
}

// hijriMonth gives the first and last day of a Hijri month.
func hijriMonth(year, month int) (from, to Day) {
	if year < minHijri || year > maxHijri || month < 1 || month > 12 {
		return NoDay, NoDay
	}
	if year < firstHijri || year > lastHijri {
		next := tabular(year, month+1)
		if month == 12 {
			next = tabular(year+1, 1)
		}
		return tabular(year, month), next - 1
	}
	from = hijriEpoch
	for y := firstHijri; y < year; y++ {
		from += hijriLength(y, 12)
	}
	from += hijriLength(year, month-1)
	return from, from + 28 + Day(hijriBits(year)>>(month-1)&1)
}

// hijriYear gives the first and last day of a Hijri year.
func hijriYear(year int) (from, to Day) {
	from, _ = hijriMonth(year, 1)
	_, to = hijriMonth(year, 12)
	return from, to
}

// hijriOf is the Hijri year and month that a day lies in; zeros outside the bounds.
func hijriOf(d Day) (year, month int) {
	first, _ := hijriYear(minHijri)
	_, last := hijriYear(maxHijri)
	if d < first || d > last {
		return 0, 0
	}
	year = min(int(d-first)*30/10631+minHijri+1, maxHijri) // not too low
	for from, _ := hijriYear(year); d < from; from, _ = hijriYear(year) {
		year--
	}
	month = 12
	for from, _ := hijriMonth(year, month); d < from; from, _ = hijriMonth(year, month) {
		month--
	}
	return year, month
}

// hijriLength is the number of days of the first n months of a year in the table.
func hijriLength(year, n int) Day {
	bits, days := hijriBits(year), Day(29*n)
	for m := range n {
		days += Day(bits >> m & 1)
	}
	return days
}

// hijriBits gives the lengths of the months of a year in the table.
func hijriBits(year int) int {
	at, bits := (year-firstHijri)*3, 0
	for _, c := range hijriMonths[at : at+3] {
		switch {
		case c >= 'a':
			bits = bits<<4 | int(c-'a'+10)
		default:
			bits = bits<<4 | int(c-'0')
		}
	}
	return bits
}

// tabular is the first day of a month of the arithmetic calendar: 11 leap
// years in 30 and months of 30 and 29 days by turns.
func tabular(year, month int) Day {
	return Day((11*year+3)/30 + 354*year + 30*month - (month-1)/2 - 492532)
}
