package store

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestAliases(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	later := noon.Add(time.Hour)
	err := errors.Join(
		db.SetAlias(ctx, "32.15.02", "Ds. Maju", "32.15.02.2001", noon),
		db.SetAlias(ctx, "32.15.01", "Suka Maju", "32.15.01.2003", noon),
		db.SetAlias(ctx, "32.15.01", "Suka Maju", "32.15.01.2004", later))
	if err != nil {
		t.Fatal(err)
	}
	got, err := db.Aliases(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := []Alias{
		{"32.15.01", "Suka Maju", "32.15.01.2004", later},
		{"32.15.02", "Ds. Maju", "32.15.02.2001", noon},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSettings(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	for _, value := range []string{"32.15", "32.16", ""} {
		if err := db.SetSetting(ctx, "regency", value); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Setting(ctx, "regency"); got != value || err != nil {
			t.Errorf("got %q, %v; want %q", got, err, value)
		}
	}
}

func TestLayouts(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	b := Layout{"b", json.RawMessage(`{"header":[3,4]}`), noon}
	a := Layout{"a", json.RawMessage(`{}`), noon}
	old := Layout{"b", json.RawMessage(`1`), noon}
	if err := db.PutLayouts(ctx, []Layout{old, b, a}); err != nil {
		t.Fatal(err)
	}
	if err := db.PutLayouts(ctx, []Layout{{"c", json.RawMessage(`{`), noon}}); err == nil {
		t.Error("a mapping that is not JSON was taken")
	}
	got, err := db.Layouts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Layout{a, b}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	one, ok, err := db.Layout(ctx, "b")
	if diff := cmp.Diff(b, one); diff != "" || !ok || err != nil {
		t.Errorf("%v %v -want +got\n%s", ok, err, diff)
	}
	if _, ok, err := db.Layout(ctx, "c"); ok || err != nil {
		t.Errorf("unknown layout: got %v, %v", ok, err)
	}
}
