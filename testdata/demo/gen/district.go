package main

import (
	"strings"

	"monografi/monograph/region"
)

// A sexes is a number of men and of women.
type sexes struct{ l, p int }

func (s sexes) sum() int { return s.l + s.p }

func (s sexes) plus(o sexes) sexes  { return sexes{s.l + o.l, s.p + o.p} }
func (s sexes) minus(o sexes) sexes { return sexes{s.l - o.l, s.p - o.p} }

// A village is what a desa or kelurahan reports about a year.
type village struct {
	code region.Code
	name string
	area int // hundredths of a hectare

	opening, births, deaths, arrivals, departures, people sexes

	ages       []sexes // of people, five years each, the last 75 and over
	religions  []int   // of people, in the order of religions
	marital    []int   // of people: never married, married, divorced, widowed
	households int

	hamlets, rw, rt int
	clinics         []int // in the order of facilities
	worship         []int // in the order of houses
	schools         []school
	budget          budget
}

// A district is a sub-district (kecamatan) in one year.
type district struct {
	code     region.Code
	name     string
	villages []village
}

// urban reports whether the villages are kelurahan, which have neither hamlets nor a budget of their own.
func (d district) urban() bool { return d.code == city }

// total adds up a figure over the villages.
func (d district) total(of func(*village) int) int {
	sum := 0
	for i := range d.villages {
		sum += of(&d.villages[i])
	}
	return sum
}

// newDistrict invents the first year of a district.
func newDistrict(d *dice, code region.Code) district {
	reg := region.Default()
	own, _ := reg.Get(code)
	out := district{code: code, name: own.Name}
	for _, r := range reg.Children(code) {
		v := village{code: r.Code, name: r.Name}
		if out.urban() {
			v.area = d.between(280, 620) * 100 // the office reports km² with two decimals
			v.people.p = d.between(5200, 11800)
		} else {
			v.area = d.between(68000, 161000)
			v.people.p = d.between(1900, 3100)
			v.hamlets = d.between(2, 4)
		}
		v.people.l = d.share(v.people.p, 1000, 1025)
		v.rw = max(v.hamlets+1, v.people.sum()/d.between(1000, 1400))
		v.rt = v.rw * d.between(3, 5)
		v.settle(d, out.urban())
		if !out.urban() {
			v.budget = newBudget(d, 0)
		}
		out.villages = append(out.villages, v.next(d, out.urban()))
	}
	return out
}

// next invents the year that follows.
func (d district) next(dice *dice) district {
	out := district{code: d.code, name: d.name}
	for _, v := range d.villages {
		out.villages = append(out.villages, v.next(dice, d.urban()))
	}
	return out
}

// next is the village a year later: what it reports begins with the closing population of the year before.
func (v village) next(d *dice, urban bool) village {
	v.opening = v.people
	draw := func(lo, hi int) sexes { return sexes{d.share(v.opening.l, lo, hi), d.share(v.opening.p, lo, hi)} }
	v.births, v.deaths = draw(15, 19), draw(5, 8)
	v.arrivals, v.departures = draw(9, 15), draw(8, 12)
	v.people = v.opening.plus(v.births).plus(v.arrivals).minus(v.deaths).minus(v.departures)
	v.rt += d.between(0, 3) / 3 // now and then a new one
	v.describe(d, urban)
	v.teach(d)
	if !urban {
		v.budget = newBudget(d, v.budget.left())
	}
	return v
}

// describe divides the people by age, religion and marital status.
func (v *village) describe(d *dice, urban bool) {
	men := d.split(v.people.l, 84, 83, 84, 85, 85, 83, 80, 77, 72, 66, 58, 48, 38, 27, 17, 13)
	women := d.split(v.people.p, 81, 80, 81, 82, 83, 82, 80, 77, 73, 67, 59, 50, 40, 29, 19, 17)
	v.ages = make([]sexes, len(men))
	for i := range men {
		v.ages[i] = sexes{men[i], women[i]}
	}
	if urban {
		v.religions = d.split(v.people.sum(), 9520, 240, 130, 20, 75, 15)
	} else {
		v.religions = d.split(v.people.sum(), 9960, 22, 12, 0, 6, 0)
	}
	v.marital = d.split(v.people.sum(), 455, 475, 20, 50)
	v.households = v.people.sum() * 100 / d.between(310, 330)
}

// title writes a name in capitals, as offices do.
func title(s string) string { return strings.ToUpper(s) }
