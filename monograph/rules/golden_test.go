package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/catalogue"
)

// Published figures, checked by the catalogue of the program.
func TestPublished(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			name: "village budget of Ambal 2024",
			in: `1 2024 APB{AKUN=4.1;TAHAP=ANGGARAN} C3 37100000
				1 2024 APB{AKUN=4.2;TAHAP=ANGGARAN} C4 1896145000
				1 2024 APB{AKUN=4.2.1;TAHAP=ANGGARAN} C5 974906000
				1 2024 APB{AKUN=4.2.2;TAHAP=ANGGARAN} C6 31680000
				1 2024 APB{AKUN=4.2.3;TAHAP=ANGGARAN} C7 461059000
				1 2024 APB{AKUN=4.2.4;TAHAP=ANGGARAN} C8 127500000
				1 2024 APB{AKUN=4.2.5;TAHAP=ANGGARAN} C9 301000000
				1 2024 APB{AKUN=4.3;TAHAP=ANGGARAN} C10 7000000
				1 2024 APB{AKUN=4;TAHAP=ANGGARAN} C2 1940245000`,
		},
		{
			name: "the same with a digit too few",
			in: `1 2024 APB{AKUN=4.1;TAHAP=ANGGARAN} C3 37100000
				1 2024 APB{AKUN=4.2;TAHAP=ANGGARAN} C4 1896145000
				1 2024 APB{AKUN=4.3;TAHAP=ANGGARAN} C10 700000
				1 2024 APB{AKUN=4;TAHAP=ANGGARAN} C2 1940245000`,
			want: "error K-01 32.15.01.2001 2024 APB{AKUN=4;TAHAP=ANGGARAN} 1940245000/1933945000 C2 C3 C4 C10\n",
		},
		{
			name: "citizenship in Mengwi 2021",
			in: `32.15.01 2021 PDK.JML{SEX=L;WN=WNI} C3 57286
				32.15.01 2021 PDK.JML{SEX=L;WN=WNA} C4 5
				32.15.01 2021 PDK.JML{SEX=L} C5 57233`,
			want: "error partition:PDK.JML:WN 32.15.01 2021 PDK.JML{SEX=L} 57233/57291 C5 C3 C4\n",
		},
		{
			name: "villages by development in Mengwi: one kind is given",
			in: `51.03.02 2021 PEM.KLS{KLS=SWADAYA} C3 15
				51.03.02 2021 PEM.DESA C4 15
				51.03.02 2021 PEM.KELURAHAN C5 5`,
			want: "info A-19 51.03.02 2021 PEM.KLS{KLS=SWADAYA} 15/20 C3 C4 C5\n",
		},
		{
			name: "the same with dashes for the other kinds",
			in: `51.03.02 2021 PEM.KLS{KLS=SWADAYA} C3 15
				51.03.02 2021 PEM.KLS{KLS=SWAKARYA} C6 nihil
				51.03.02 2021 PEM.KLS{KLS=SWASEMBADA} C7 nihil
				51.03.02 2021 PEM.DESA C4 15
				51.03.02 2021 PEM.KELURAHAN C5 5`,
			want: "error A-19 51.03.02 2021 PEM.KLS{KLS=SWADAYA} 15/20 C3 C6 C7 C4 C5\n",
		},
		{
			name: "the dry land of Mengwi",
			in: `
				51.03.02 2021 LHN.KERING C5 7220.5
				51.03.02 2021 LHN.PEKARANGAN C6 1886.5
				51.03.02 2021 LHN.TEGAL C7 776
				51.03.02 2021 LHN.LADANG C8 4558`,
		},
		{
			name: "an unspent balance that does not follow",
			in: `1 2024 APB{AKUN=4;TAHAP=REALISASI} C2 100
				1 2024 APB{AKUN=5;TAHAP=REALISASI} C3 90
				1 2024 APB.SURPLUS{TAHAP=REALISASI} C4 11`,
			want: "error K-03 32.15.01.2001 2024 APB.SURPLUS{TAHAP=REALISASI} 11/10 C4 C2 C3\n",
		},
		{
			name: "satisfaction index with the rounded weight",
			in: `32.15.01 2024 PLY.SKM_NRR{UNSUR=U1} C1 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U2} C2 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U3} C3 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U4} C4 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U5} C5 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U6} C6 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U7} C7 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U8} C8 3.66
				32.15.01 2024 PLY.SKM_NRR{UNSUR=U9} C9 3.65
				32.15.01 2024 PLY.SKM_IKM D1 90.56`,
			want: "info A-35C 32.15.01 2024 PLY.SKM_IKM 90.56/91.05145 D1 C1 C2 C3 C4 C5 C6 C7 C8 C9\n",
		},
		{
			name: "only the graver of two bounds",
			in: `32.15.01 2024 PDK.JML{SEX=L} C1 9000
				32.15.01 2024 PDK.JML{SEX=P} C2 3000
				32.15.01 2024 PDK.JML C3 12000`,
			want: "error P-01E 32.15.01 2024 PDK.JML{SEX=L} 9000/6000 C1 C2\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.in)
			in.Catalogue = catalogue.Default()
			if diff := cmp.Diff(c.want, brief(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
