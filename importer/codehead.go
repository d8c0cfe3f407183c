package importer

import (
	"regexp"
	"strings"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

var idHead = regexp.MustCompile(`^(?:id|kode|kd|index|indeks baris)(?: ?(?:prov|provinsi|kab|kabupaten|kabkot|kabkota|kabupaten kota|kota|kec|kecamatan|desa|kel|kelurahan|desa kelurahan|wilayah|bps|kemendagri|data|baris))?$`)

// codeHead reports whether a column is headed as one of keys that a program gave: "id", "id_kab", "kdkec".
func codeHead(c *column) bool {
	if len(c.Path) == 0 {
		return false
	}
	return idHead.MatchString(catalogue.Normalize(strings.ReplaceAll(c.Path[len(c.Path)-1].Text, "_", " ")))
}

// besideCodes takes the labels under "Wilayah" beside a column of codes for the names of their regions.
func (t *table) besideCodes() bool {
	level := t.regional()
	kind, ok := map[region.Level]columnKind{region.Village: villageColumn, region.Subdistrict: subdistrictColumn, region.Regency: regencyColumn}[level]
	if !ok {
		return false
	}
	for _, c := range t.cols {
		if n := len(c.texts); c.kind == labelColumn && n > 0 && regionName.MatchString(c.texts[n-1].norm) {
			c.kind = kind
			return true
		}
	}
	return false
}

var regionName = regexp.MustCompile(`^(?:nama )?(?:wilayah|daerah)$`)
