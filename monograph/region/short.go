package region

// shortNames are common names of provinces and regencies that no rule makes from the official ones, in the form of
// Normalize without kind words.
var shortNames = map[string]Code{
	"dki": "31", "dkijakarta": "31", "dkj": "31", "jakarta": "31", "daerahkhususjakarta": "31",
	"diy": "34", "diyogyakarta": "34", "^d^1yogyakarta": "34", "yogyakarta": "34", "diyogya": "34",
	"nad": "11", "nanggroeacehdarussalam": "11",
	"sumut": "12", "sumbar": "13", "sumsel": "16", "babel": "19", "bangkabelitung": "19", "kepri": "21",
	"jabar": "32", "jateng": "33", "jatim": "35", "ntb": "52", "ntt": "53",
	"kalbar": "61", "kalteng": "62", "kalsel": "63", "kaltim": "64", "kaltara": "65",
	"sulut": "71", "sulteng": "72", "sulsel": "73", "sultra": "74", "sulbar": "76", "malut": "82",

	"tapteng": "12.01", "taput": "12.02", "tapsel": "12.03", "paluta": "12.20", "palas": "12.21", "labusel": "12.22",
	"labura": "12.23", "siantar": "12.72", "^50kota": "13.07", "inhu": "14.02", "inhil": "14.04", "rohul": "14.06",
	"rohil": "14.07", "tanjabbar": "15.06", "tanjabtim": "15.07", "oku": "16.01", "oki": "16.02", "mura": "16.05",
	"muba": "16.06", "okutimur": "16.08", "okuselatan": "16.09", "pali": "16.12", "muratara": "16.13",
	"lamsel": "18.01", "lamteng": "18.02", "lampura": "18.03", "lambar": "18.04", "lamtim": "18.07", "tubaba": "18.12",
	"kobar": "62.01", "kotim": "62.02", "barsel": "62.04",
	"barut": "62.05", "bartim": "62.13", "batola": "63.04", "hss": "63.06", "hst": "63.07", "hsu": "63.08",
	"kukar": "64.02", "kubar": "64.07", "kutim": "64.08", "ppu": "64.09", "bolmong": "71.01", "bolmut": "71.08",
	"sitaro": "71.09", "boltim": "71.10", "bolsel": "71.11", "pangkep": "73.10", "tts": "53.02", "ttu": "53.03",
	"sbd": "53.18", "sbt": "81.05", "sbb": "81.06",
}

// lookupShort returns the region that a printed name is a common abbreviation of.
func (r *Register) lookupShort(level Level, within Code, printed Name) []Region {
	for _, rd := range printed.readings {
		c := shortNames[rd.key]
		if c.Level() != level || !c.Within(within) || rd.level != Nation && rd.level != level || otherKind(rd.kind, c.Kind()) {
			continue
		}
		if reg, ok := r.Get(c); ok {
			return []Region{reg}
		}
	}
	return nil
}
