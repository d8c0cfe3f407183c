package main

import "fmt"

// An amount is what was planned and what was spent or received, in rupiah.
type amount struct{ planned, realised int }

func (a amount) plus(b amount) amount { return amount{a.planned + b.planned, a.realised + b.realised} }

// An account is a line of a village budget (APBDes).
type account struct {
	code, name string
	amount
	heading bool // a chapter, set in bold
}

// A budget is the lines of a village budget, with the sums in their places.
type budget []account

// newBudget draws the budget of a desa, which begins with what was left of the year before. Accounts are those of the
// regulation on village finance.
func newBudget(d *dice, carried int) budget {
	money := func(lo, hi, least int) amount { // in thousands of rupiah, realised in per mille
		planned := d.between(lo, hi) * 1000
		return amount{planned, planned / 1000 * d.between(least, 1000)}
	}
	own := []account{{code: "4.1.1", name: "Hasil Usaha Desa", amount: money(6000, 20000, 900)},
		{code: "4.1.2", name: "Hasil Aset Desa", amount: money(8000, 30000, 900)}}
	transfers := []account{{code: "4.2.1", name: "Dana Desa", amount: money(880000, 1240000, 1000)},
		{code: "4.2.2", name: "Bagi Hasil Pajak dan Retribusi", amount: money(90000, 180000, 960)},
		{code: "4.2.3", name: "Alokasi Dana Desa", amount: money(520000, 690000, 1000)},
		{code: "4.2.4", name: "Bantuan Keuangan Provinsi", amount: money(130000, 130000, 1000)}}
	other := []account{{code: "4.3.6", name: "Bunga Bank", amount: money(900, 2500, 920)}}
	revenue := sumOf(own).plus(sumOf(transfers)).plus(sumOf(other))

	spending := d.split((revenue.planned+carried)/1000, 340, 310, 310, 40)
	var kinds []account
	for i, name := range []string{"Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal", "Belanja Tidak Terduga"} {
		planned := spending[i] * 1000
		kinds = append(kinds, account{code: fmt.Sprint("5.", i+1), name: name, amount: amount{planned, planned / 1000 * d.between(940, 990)}})
	}

	b := budget{{code: "4", name: "PENDAPATAN", amount: revenue, heading: true}}
	b = b.part("4.1", "Pendapatan Asli Desa", own)
	b = b.part("4.2", "Pendapatan Transfer", transfers)
	b = b.part("4.3", "Pendapatan Lain-lain", other)
	b = append(append(b, account{code: "5", name: "BELANJA", amount: sumOf(kinds), heading: true}), kinds...)
	b = append(b, account{name: "SURPLUS/(DEFISIT)", amount: amount{revenue.planned - sumOf(kinds).planned, revenue.realised - sumOf(kinds).realised}, heading: true})
	b = b.part("6.1", "Penerimaan Pembiayaan", []account{{code: "6.1.1", name: "SiLPA Tahun Sebelumnya", amount: amount{carried, carried}}})
	return append(b, account{name: "SISA LEBIH PERHITUNGAN ANGGARAN", amount: amount{0, b.left()}, heading: true})
}

// left is what the village has at the end of the year.
func (b budget) left() int {
	realised := map[string]int{}
	for _, a := range b {
		realised[a.code] = a.realised
	}
	return realised["4"] - realised["5"] + realised["6.1"]
}

// part adds a group of accounts under the line of their sum.
func (b budget) part(code, name string, accounts []account) budget {
	return append(append(b, account{code: code, name: name, amount: sumOf(accounts)}), accounts...)
}

func sumOf(accounts []account) amount {
	var sum amount
	for _, a := range accounts {
		sum = sum.plus(a.amount)
	}
	return sum
}
