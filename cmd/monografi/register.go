package main

import (
	"os"

	"monografi/monograph/region"
)

// register is the region register, with the local changes of the settings.
func (a *app) register() *region.Register {
	if a.regions == nil {
		return region.Default()
	}
	return a.regions
}

// localRegions reads the local changes that the settings name.
func (a *app) localRegions() error {
	if a.config.Regions == "" {
		return nil
	}
	f, err := os.Open(a.config.Regions)
	if err != nil {
		return err
	}
	defer f.Close()
	reg, err := region.Default().WithOverlay(f)
	if err != nil {
		return &failure{code: exitUsage, text: a.say("regions.faulty", a.config.Regions) + "\n" + err.Error(), cause: err}
	}
	a.regions = reg
	return nil
}
