package main

import (
	"fmt"
	"maps"
)

// A msg names a message. The texts stand in the messages_*.go beside this file; a test checks that each is there in both languages with the
// same verbs, that each is used, and that each use names one and gives it as many arguments as it has verbs.
type msg string

// A text is a message in both languages, as a format of fmt.
type text struct{ ID, EN string }

// messages is the table of all messages.
var messages = join(
	interfaceMessages,
	helpMessages,
	errorMessages,
	settingMessages,
	regionMessages,
	catalogueMessages,
	faultMessages,
	storeMessages,
	fileMessages,
	oddityMessages,
	inspectMessages,
	importMessages,
	validateMessages,
	justifyMessages,
	annotateMessages,
	reportMessages,
	templateMessages,
	refreshMessages,
	nextMessages,
	mergeMessages,
	registerMessages,
	codedMessages,
)

// join puts the parts of the table together.
func join(parts ...map[msg]text) map[msg]text {
	all := map[msg]text{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

// sayIn gives a message in a language.
func sayIn(lang string, id msg, args ...any) string {
	format := messages[id].ID
	if lang == "en" {
		format = messages[id].EN
	}
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// say gives a message in the language of the run.
func (a *app) say(id msg, args ...any) string { return sayIn(a.lang, id, args...) }
