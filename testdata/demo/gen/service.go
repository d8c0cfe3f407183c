package main

// What the services of a village are called on the forms, in the order of the columns.
var (
	religions  = []string{"Islam", "Kristen", "Katholik", "Hindu", "Budha", "Khonghucu"}
	marital    = []string{"Belum Kawin", "Kawin", "Cerai Hidup", "Cerai Mati"}
	facilities = []string{"Puskesmas", "Puskesmas Pembantu", "Posyandu", "Klinik", "Apotek"}
	houses     = []string{"Masjid", "Mushola", "Gereja", "Pura", "Vihara"}
	levels     = []string{"TK", "SD", "MI", "SMP", "MTs", "SMA", "SMK"}
)

// A school is all schools of one level in a village.
type school struct {
	schools, teachers, pupils int
	size                      int // teachers in a school
}

// settle gives a village its buildings, which stay from year to year.
func (v *village) settle(d *dice, urban bool) {
	n := v.people.sum()
	v.clinics = []int{0, d.between(0, 1), n/d.between(800, 1000) + 1, 0, 0}
	v.worship = []int{n/d.between(900, 1300) + 1, n/d.between(350, 500) + 1, 0, 0, 0}
	counts := []int{d.between(1, 3), n/d.between(2200, 2800) + 1, d.between(0, 2), d.between(0, 1), d.between(0, 1), 0, d.between(0, 1)}
	if urban {
		v.clinics[0], v.clinics[3], v.clinics[4] = d.between(0, 1), d.between(1, 4), d.between(1, 6)
		v.worship[2], v.worship[4] = d.between(0, 2), d.between(0, 1)
		counts[0], counts[5] = d.between(3, 7), d.between(0, 2)
	}
	sizes := []int{3, 9, 8, 20, 14, 28, 32}
	v.schools = make([]school, len(counts))
	for i, c := range counts {
		v.schools[i] = school{schools: c, size: sizes[i]}
	}
}

// teach draws the teachers and pupils of a year.
func (v *village) teach(d *dice) {
	taught := make([]school, len(v.schools))
	for i, s := range v.schools {
		for range s.schools {
			teachers := d.between(s.size*9/10, s.size*11/10)
			taught[i].teachers += teachers
			taught[i].pupils += teachers * d.between(13, 20)
		}
		taught[i].schools, taught[i].size = s.schools, s.size
	}
	v.schools = taught
}
