package rules

import "math"

// Whipple is 500 times the share of the ages 25, 30 … 60 among those from 23 to 62, of single years of age from 0: 100 where no digit is preferred, 500
// where all ages end in 0 or 5. People counts those from 23 to 62.
func whipple(ages []float64) (index, people float64) {
	heaped := 0.0
	for a := 23; a <= 62; a++ {
		people += ages[a]
		if a%5 == 0 {
			heaped += ages[a]
		}
	}
	return 500 * heaped / people, people
}

// whippleNoise is what chance adds to an index that is truly at the limit.
func whippleNoise(limit, people, sigmas float64) float64 {
	p := min(limit/500, 1)
	return sigmas * 500 * math.Sqrt(p*(1-p)/people)
}

// Myers gives the blended index of single years from 10 to last, the end of a decade: half the sum over the last digits of the distance of their share
// from 10 %, 0 where none is preferred and 90 where all ages end in one. So that the decline with age prefers no digit, the shares are those in ten
// windows together that begin with the ages 10 to 19 (Myers 1940). People counts those from 10 to last.
func myers(ages []float64, last int) (index, people float64, chance fluctuation) {
	var blended [10]float64
	sum := 0.0
	for a := 10; a <= last; a++ {
		people += ages[a]
		blended[a%10] += myersWeight(a, last) * ages[a]
		sum += myersWeight(a, last) * ages[a]
	}
	chance.counts = ages[10 : last+1]
	for digit, x := range blended {
		share := x / sum
		index += 50 * math.Abs(share-0.1)
		derivatives := make([]float64, last-9)
		for i := range derivatives {
			derivatives[i] = -share
			if (i+10)%10 == digit {
				derivatives[i]++
			}
			derivatives[i] *= 50 * myersWeight(i+10, last) / sum
		}
		chance.add(derivatives)
	}
	return index, people, chance
}

// myersWeight is how many windows an age lies in.
func myersWeight(age, last int) float64 {
	return float64(min(age-9, 10, last-age))
}

// A pyramid is a population by sex and five-year ages from 0-4; the last group is open.
type pyramid struct{ men, women []float64 }

// scores are those of the United Nations (Manual II, 1955): the mean distance of the age ratios 200·Pₓ/(Pₓ₋₅+Pₓ₊₅) from 100 for men and women, and the mean
// difference between the sex ratios of neighbouring ages. The open group takes no part.
type scores struct{ men, women, sex float64 }

// joint is the joint score: below 20 is called accurate, above 40 highly inaccurate.
func (s scores) joint() float64 { return 3*s.sex + s.men + s.women }

// score computes the scores and the noise of the joint score.
func (p pyramid) score() (scores, fluctuation) {
	n := len(p.men) - 1
	var s scores
	chance := fluctuation{counts: append(append(make([]float64, 0, 2*n), p.men[:n]...), p.women[:n]...)}
	s.men = ageRatios(p.men[:n], 0, &chance)
	s.women = ageRatios(p.women[:n], n, &chance)
	weight := 3 / float64(n-1)
	for i := 1; i < n; i++ {
		s.sex += math.Abs(100*p.men[i]/p.women[i]-100*p.men[i-1]/p.women[i-1]) / float64(n-1)
		d := make([]float64, 2*n)
		for j, sign := range map[int]float64{i: 1, i - 1: -1} {
			d[j] = sign * weight * 100 / p.women[j]
			d[n+j] = -sign * weight * 100 * p.men[j] / (p.women[j] * p.women[j])
		}
		chance.add(d)
	}
	return s, chance
}

// ageRatios is the age ratio score of one sex, whose counts begin at a place of the noise's counts.
func ageRatios(p []float64, from int, chance *fluctuation) float64 {
	score, count := 0.0, float64(len(p)-2)
	for i := 1; i < len(p)-1; i++ {
		around := p[i-1] + p[i+1]
		score += math.Abs(200*p[i]/around-100) / count
		d := make([]float64, len(chance.counts))
		d[from+i] = 200 / around / count
		d[from+i-1] = -200 * p[i] / (around * around) / count
		d[from+i+1] = d[from+i-1]
		chance.add(d)
	}
	return score
}
