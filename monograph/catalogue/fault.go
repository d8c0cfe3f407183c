package catalogue

import "fmt"

// A Fault is an error in English words that can be said in another language: Format is a format of fmt for Args, which may be Faults themselves.
type Fault struct {
	Format string
	Args   []any
}

// Faultf makes a fault.
func Faultf(format string, args ...any) *Fault { return &Fault{format, args} }

func (f *Fault) Error() string { return fmt.Sprintf(f.Format, f.Args...) }

// Unwrap returns the errors among what the fault is made of.
func (f *Fault) Unwrap() []error {
	var out []error
	for _, a := range f.Args {
		if err, ok := a.(error); ok {
			out = append(out, err)
		}
	}
	return out
}
