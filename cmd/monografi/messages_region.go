package main

var regionMessages = map[msg]text{
	"region.short":           {"Daftar wilayah resmi: kode dan nama", "The register of regions: codes and names"},
	"region.long":            {"Daftar wilayah resmi: provinsi, kabupaten/kota, kecamatan, dan desa/kelurahan dengan kodenya.", "The register of regions: provinces, regencies and cities, sub-districts and villages with their codes."},
	"region.list.short":      {"Daftar wilayah di dalam sebuah wilayah", "List the regions inside a region"},
	"region.list.long":       {"Daftar wilayah satu tingkat di dalam sebuah wilayah, disebut dengan kode atau nama. Tanpa wilayah:\nkecamatan di kabupaten pada setelan, atau semua provinsi.", "List the regions one level inside a region, given by code or name. Without one: the sub-districts of the\nregency in the settings, or all provinces."},
	"region.list.count":      {"%s wilayah di %s", "%s regions in %s"},
	"region.find.short":      {"Cari wilayah menurut nama, sebagaimana ditulis kantor", "Find a region by name, as offices write it"},
	"region.find.flag.limit": {"paling banyak `N` hasil", "at most `N` results"},
	"region.none":            {"tidak ada wilayah %q", "no region %q"},
	"region.none.hint":       {"cari kodenya: monografi region find NAMA; ejaan boleh berbeda, sebagian kata saja juga boleh", "look its code up: monografi region find NAME; spelling is forgiven, and some of the words will do"},
	"region.none.parent":     {"yang ada: %s %s; lihat isinya dengan monografi region list", "there is %s %s; see what lies in it with monografi region list"},
	"region.level":           {"%s: yang diperlukan %s", "%s: wanted is a %s"},
	"level.province":         {"provinsi", "province"},
	"level.regency":          {"kabupaten/kota", "regency or city"},
	"level.subdistrict":      {"kecamatan", "sub-district"},
	"level.village":          {"desa/kelurahan", "village"},
	"region.ambiguous":       {"%q dapat berarti beberapa wilayah; pakai kodenya:", "%q may mean several regions; use the code:"},

	"head.code":   {"Kode", "Code"},
	"head.name":   {"Nama", "Name"},
	"head.within": {"Di", "In"},
}
