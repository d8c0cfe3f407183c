package main

import (
	"errors"
	"fmt"
	"strings"

	"monografi/monograph/catalogue"
)

// faultText says in the language of the run what is wrong with a table of the catalogue.
func (a *app) faultText(err error) string {
	switch e := err.(type) {
	case catalogue.TableErrors:
		var lines []string
		for _, one := range e {
			lines = append(lines, a.faultText(one))
		}
		return strings.Join(lines, "\n")
	case *catalogue.TableError:
		return e.Place() + ": " + a.faultText(e.Err)
	case *catalogue.UnknownError:
		return a.unknownText(e)
	case *catalogue.Fault:
		return a.faultWords(e)
	}
	var fault *catalogue.Fault
	if errors.As(err, &fault) {
		return a.faultWords(fault)
	}
	return err.Error()
}

// faultWords fills in the words of a fault, whose English format names them.
func (a *app) faultWords(f *catalogue.Fault) string {
	format := f.Format
	if words, ok := faultFormats[format]; ok && a.lang == "id" {
		format = words
	}
	args := make([]any, len(f.Args))
	for i, arg := range f.Args {
		args[i] = arg
		if err, ok := arg.(error); ok {
			args[i] = a.faultText(err)
		}
	}
	return fmt.Sprintf(format, args...)
}

// unknownText says what the catalogue does not have.
func (a *app) unknownText(e *catalogue.UnknownError) string {
	kind := a.say(unknownKinds[e.Kind])
	s := a.say("fault.unknown", kind, e.Name)
	if e.In != "" {
		s = a.say("fault.unknown-in", e.In, kind, e.Name)
	}
	if e.Nearest != "" {
		s += "; " + a.say("fault.nearest", e.Nearest)
	}
	return s
}

var unknownKinds = map[string]msg{"indicator": "fault.indicator", "breakdown": "fault.breakdown", "member": "fault.member"}
