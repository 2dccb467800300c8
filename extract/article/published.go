package article

import (
	"strconv"
	"strings"
	"time"
)

// date brings the publication date into the form of ISO 8601, and looks for
// one in the address and in the path.
func (a *Article) date(path string) {
	a.PathDate = dateInPath(path)
	if a.Published = strings.TrimSpace(a.Published); a.Published != "" {
		a.PublishedBasis = BasisMetadata
		if iso, ok := isoDate(a.Published); ok {
			a.Published = iso
		}
		return
	}
	if day := dateInURL(a.URL); day != "" {
		a.Published, a.PublishedBasis = day, BasisURL
	}
}

// IsDated reports whether Published begins with an ISO date.
func (a *Article) IsDated() bool {
	return len(a.Published) >= 10 && isDay(a.Published[:10])
}

// layouts are the ways in which feeds, pages and exports write dates. Day and
// month in digits are read only where one of them is above twelve.
var layouts = []string{
	"20060102T150405Z", "20060102150405", "20060102", "2006/01/02", "2006/01/02 15:04:05", "2006-1-2", "2006.01.02",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05",
	"Mon, 2 Jan 2006", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04", "2 Jan 2006", "2 January 2006",
	"January 2, 2006", "Jan 2, 2006", "Monday, January 2, 2006", "Monday, 2 January 2006", "January 2, 2006 15:04", "2-Jan-2006",
	time.RFC850, time.ANSIC, time.UnixDate, time.RubyDate, "Jan 2, 2006, 3:04 PM", "January 2, 2006 3:04 PM",
}

// isoDate reads a date or date-time; false when it is not understood.
func isoDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) >= 10 && isDay(s[:10]) && (len(s) == 10 || s[10] == 'T' || s[10] == ' ') {
		return s, true
	}
	if len(s) > 60 {
		return "", false
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= firstYear && t.Year() <= lastYear {
			return isoForm(t, layout), true
		}
	}
	if iso := slashDate(s); iso != "" {
		return iso, true
	}
	return sinceEpoch(s)
}

// The years in which articles may be published.
const firstYear, lastYear = 1900, 2199

func isoForm(t time.Time, layout string) string {
	if strings.Contains(layout, "04") {
		return t.Format(time.RFC3339)
	}
	return t.Format(time.DateOnly)
}

// slashDate reads 16/08/2016, where only one order of day and month is possible.
func slashDate(s string) string {
	day, _, _ := strings.Cut(s, " ")
	parts := strings.FieldsFunc(day, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return ""
	}
	d, err1 := strconv.Atoi(parts[0])
	m, err2 := strconv.Atoi(parts[1])
	y, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || d <= 12 && m <= 12 && d != m {
		return ""
	}
	if m > 12 {
		d, m = m, d
	}
	return validDay(y, m, d)
}

// sinceEpoch reads seconds or milliseconds since 1970.
func sinceEpoch(s string) (string, bool) {
	n, err := strconv.ParseInt(strings.TrimSuffix(s, ".0"), 10, 64)
	switch {
	case err != nil:
		return "", false
	case n >= 1e8 && n < 1e10:
		return time.Unix(n, 0).UTC().Format(time.RFC3339), true
	case n >= 1e11 && n < 1e13:
		return time.UnixMilli(n).UTC().Format(time.RFC3339), true
	}
	return "", false
}

func isDay(s string) bool {
	t, err := time.Parse(time.DateOnly, s)
	return err == nil && t.Year() >= 1000
}

// validDay is the ISO form of a day that exists, "" for others.
func validDay(y, m, d int) string {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < firstYear || y > lastYear || int(t.Month()) != m || t.Day() != d {
		return ""
	}
	return t.Format(time.DateOnly)
}

// dateInURL looks for /2019/02/13/ or 2019-02-13 in the path of an address.
func dateInURL(url string) string {
	_, rest, found := strings.Cut(url, "://")
	if !found {
		return ""
	}
	_, rest, _ = strings.Cut(rest, "/")
	rest, _, _ = strings.Cut(rest, "?")
	return dateInPath(rest)
}

// dateInPath looks for year, month and day in the parts of a path, the name of
// the file first: 2019-02-13, 2019_02_13, 20190213, or folders 2019/02/13.
func dateInPath(path string) string {
	groups := digitGroups(path)
	for i := len(groups) - 1; i >= 0; i-- {
		if g := groups[i].text; len(g) == 8 {
			if day := digitsDay(g[:4], g[4:6], g[6:]); day != "" {
				return day
			}
		}
		if i < 2 || !groups[i].follows(groups[i-1]) || !groups[i-1].follows(groups[i-2]) {
			continue
		}
		if day := digitsDay(groups[i-2].text, groups[i-1].text, groups[i].text); day != "" {
			return day
		}
	}
	return ""
}

// digits is a run of digits in a path.
type digits struct {
	text       string
	start, end int
	before     byte // the separator, when it is a single one
}

// follows reports whether only one separator lies between two runs.
func (d digits) follows(prev digits) bool {
	return d.start == prev.end+1 && strings.IndexByte(`-_./\`, d.before) >= 0
}

func digitGroups(s string) []digits {
	var groups []digits
	for i := 0; i < len(s); i++ {
		j := i
		for j < len(s) && s[j] >= '0' && s[j] <= '9' {
			j++
		}
		if j == i {
			continue
		}
		g := digits{text: s[i:j], start: i, end: j}
		if i > 0 {
			g.before = s[i-1]
		}
		groups = append(groups, g)
		i = j
	}
	return groups
}

func digitsDay(year, month, day string) string {
	if len(year) != 4 || len(month) > 2 || len(day) > 2 {
		return ""
	}
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	return validDay(y, m, d)
}
