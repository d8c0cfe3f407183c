package rules
import ("testing";"math/rand/v2";"math";"fmt")
func TestZZ(t *testing.T){
	draw := rand.New(rand.NewPCG(13, 4))
	for _, n := range []int{5,8,12,20,40,120,309} {
		alarms := map[string]int{}
		trials := 4000/n+2
		for range trials {
			for _, one := range Evaluate(Input{Catalogue: changeCatalogue(), Observations: twoYears(draw, n)}) {
				alarms[one.Rule]++
				if one.Rule=="C-03" && n<9 { fmt.Println(n, one.Indicator,one.Members,*one.Observed,*one.Expected) }
			}
		}
		t.Log(n, trials, alarms)
	}
	_=math.Pi
}
