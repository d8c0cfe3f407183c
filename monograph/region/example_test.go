package region_test

import (
	"fmt"

	"monografi/monograph/region"
)

func Example() {
	r := region.Default()
	fmt.Println(r.Title("34.01.07", "id"))
	for _, reg := range r.Path("34.01.07") {
		fmt.Println(reg.Code, reg.Name)
	}
	// Output:
	// Kecamatan Pengasih
	// 34 Daerah Istimewa Yogyakarta
	// 34.01 Kabupaten Kulon Progo
	// 34.01.07 Pengasih
}

func ExampleRegister_Lookup() {
	r := region.Default()
	fmt.Println(r.Lookup(region.Regency, "", "KAB. BADUNG"))
	fmt.Println(r.Lookup(region.Regency, "", "Bandung"))
	// Output:
	// [{51.03 Kabupaten Badung}]
	// [{32.04 Kabupaten Bandung} {32.73 Kota Bandung}]
}

func ExampleRegister_Find() {
	for _, hit := range region.Default().Find("kec pengsih kulon progo", 1) {
		fmt.Println(hit.Region.Code, hit.Region.Name)
	}
	// Output:
	// 34.01.07 Pengasih
}

func ExampleAssign() {
	villages := region.Default().Children("32.15.01")
	printed := []region.Printed{{Name: "1. KEL. KARAWANG KULON"}, {Name: "Tanjung Pura"}, {Name: "Tanjungmkar"}, {Name: "Jumlah"}}
	for _, m := range region.Assign(printed, villages, nil) {
		fmt.Printf("%q %s\n", m.Region, m.How)
	}
	// Output:
	// "32.15.01.1001" name
	// "32.15.01.1005" name
	// "32.15.01.1006" similar
	// "" none
}
